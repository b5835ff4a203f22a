// The one request that the page makes.

/** Asks the service to label an article. Throws an Error whose message can be shown; needsKey says that a key was asked for. */
export async function classify(body, form, key) {
  const headers = { "Content-Type": form === "html" ? "text/html" : "text/plain", Accept: "application/json" };
  if (key)
    headers.Authorization = `Bearer ${key}`;
  let response;
  try {
    response = await fetch("v1/classify", { method: "POST", headers, body });
  } catch {
    throw new Error("The service cannot be reached. Is it still running?");
  }
  if (response.ok)
    return await response.json();
  throw Object.assign(new Error(await reason(response)), { needsKey: response.status === 401 });
}

async function reason(response) {
  try {
    const problem = await response.json();
    return problem.errors?.length === 1 ? capital(problem.errors[0].detail) : problem.detail;
  } catch {
    return `The service answered with status ${response.status}.`;
  }
}

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
