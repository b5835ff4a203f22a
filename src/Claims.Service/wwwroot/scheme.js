// Runs before the page is drawn, so that it does not flash in the other scheme. The result pages of the library keep their choice under the same key.
"use strict";
(() => {
  const root = document.documentElement;
  const key = "claims-scheme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const current = () => root.dataset.scheme ?? (system.matches ? "dark" : "light");
  // Storage may be forbidden; the page then forgets the choice.
  const remember = scheme => { try { localStorage.setItem(key, scheme); } catch { /* nothing to do */ } };
  const remembered = () => { try { return localStorage.getItem(key); } catch { return null; } };

  const chosen = remembered();
  if (chosen === "dark" || chosen === "light")
    root.dataset.scheme = chosen;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("scheme");
    const show = () => { button.textContent = current() === "dark" ? "Light" : "Dark"; };
    button.addEventListener("click", () => {
      root.dataset.scheme = current() === "dark" ? "light" : "dark";
      remember(root.dataset.scheme);
      show();
    });
    system.addEventListener("change", show);
    show();
    button.hidden = false;
  });
})();
