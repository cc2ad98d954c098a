// Comforts only: every page works without this file.
(() => {
  "use strict";

  // A second press of a button that is already at work does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent === "yes") {
      event.preventDefault();
      return;
    }
    if (form.target === "_blank" || form.dataset.repeatable !== undefined) return;
    form.dataset.sent = "yes";
    const button = event.submitter;
    if (!button) return;
    // Disabled only after the browser has read the form, so that the button's own value is still sent.
    setTimeout(() => {
      button.disabled = true;
      button.setAttribute("aria-busy", "true");
    }, 0);
  });

  // Coming back with the browser's button finds a form that can be sent again.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("[aria-busy]").forEach((button) => {
        button.disabled = false;
        button.removeAttribute("aria-busy");
      });
    });
  });

  // The list of problems is read out and reached first.
  const problems = document.querySelector(".problems");
  if (problems) problems.focus();

  // Work under way tells how far it is; when it has become something else, the page is asked for again.
  const work = document.querySelector("[data-progress]:not([data-failed])");
  if (work) {
    const bar = work.querySelector("progress");
    const texts = work.querySelectorAll("[data-progress-text]");
    const show = (answer) => {
      if (answer.percent === undefined || answer.percent === null) bar.removeAttribute("value");
      else bar.value = answer.percent;
      texts.forEach((text) => {
        const news = answer[text.dataset.progressText];
        if (news && text.textContent !== news) text.textContent = news;
      });
    };
    const ask = async () => {
      let pause = document.hidden ? 2000 : 400;
      try {
        const response = await fetch(work.dataset.progress, { headers: { accept: "application/json" } });
        // Signed out meanwhile, or no longer allowed: the page itself says so best.
        if (response.redirected || response.status === 401 || response.status === 403 || response.status === 404) {
          return location.reload();
        }
        if (!response.ok) throw new Error(response.statusText);
        const answer = await response.json();
        if (!answer.isUnderWay || answer.phase !== work.dataset.phase) return location.reload();
        show(answer);
      } catch {
        // The line is down or the server restarts: the work goes on, so ask again later.
        pause = 2000;
      }
      setTimeout(ask, pause);
    };
    setTimeout(ask, 400);
  }

  // 全选 for tables: <input type="checkbox" data-select-all="rows"> ticks every checkbox named "rows".
  document.querySelectorAll("[data-select-all]").forEach((all) => {
    const boxes = () => document.querySelectorAll(`input[name="${CSS.escape(all.dataset.selectAll)}"]:not(:disabled)`);
    // A button that needs a tick waits for one, and the box in the heading follows the rows.
    const follow = () => {
      const ticked = [...boxes()].filter((box) => box.checked).length;
      all.checked = ticked > 0 && ticked === boxes().length;
      document.querySelectorAll(`[data-needs="${CSS.escape(all.dataset.selectAll)}"]`).forEach((button) => {
        button.disabled = ticked === 0;
      });
    };
    all.addEventListener("change", () => {
      boxes().forEach((box) => { box.checked = all.checked; });
      follow();
    });
    boxes().forEach((box) => box.addEventListener("change", follow));
    window.addEventListener("pageshow", follow);
    follow();
  });

  // A picture of evidence is turned by a quarter with each press.
  document.querySelectorAll("[data-turn]").forEach((button) => {
    const picture = document.getElementById(button.dataset.turn);
    button.hidden = false;
    button.addEventListener("click", () => { picture.dataset.turned = (Number(picture.dataset.turned ?? 0) + 1) % 4; });
  });

  // Printing shows what is folded away.
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((fold) => {
      fold.open = true;
      fold.dataset.opened = "yes";
    });
  });
  window.addEventListener("afterprint", () => {
    document.querySelectorAll("details[data-opened]").forEach((fold) => {
      fold.open = false;
      delete fold.dataset.opened;
    });
  });
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();
