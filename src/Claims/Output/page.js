"use strict";
(() => {
  const root = document.documentElement;
  const key = "claims-scheme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const current = () => root.dataset.scheme ?? (system.matches ? "dark" : "light");

  // Storage may be forbidden, for instance in a sandboxed frame; the page then forgets the choice.
  const remember = scheme => { try { localStorage.setItem(key, scheme); } catch { /* A page opened from a file may not remember. */ } };
  const remembered = () => { try { return localStorage.getItem(key); } catch { return null; } };

  // Before the body is there, so that the page does not flash in the other scheme.
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

  // Escape puts a note away wherever it came from: focus, pointer or link.
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      document.activeElement?.blur();
      root.classList.add("quiet");
    }
  });
  const wake = () => root.classList.remove("quiet");
  document.addEventListener("pointermove", wake);
  document.addEventListener("focusin", wake);
})();
