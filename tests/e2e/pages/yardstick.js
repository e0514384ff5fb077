// The yardstick of the speed measures: a quiz of one screen and one question, written by hand as
// a plain custom element, with the same words as ours. Nothing is slower by being larger.
(() => {
  const OPTIONS = [
    "Pain, pressure or tightness in the chest during or after exercise", "Fainted or almost fainted", "A racing or uneven heartbeat",
    "Short of breath while resting", "One leg or calf swollen", "One leg suddenly cold", "Cola-coloured urine", "A very tight lower leg",
    "Numb between the legs", "Sudden weakness", "Very unwell in the heat", "Unwell after drinking a lot", "None of these",
  ];
  class Yardstick extends HTMLElement {
    connectedCallback() {
      this.innerHTML = `<h2>Why do your legs feel heavy?</h2><p>Answer a few questions.</p><button data-action="start-short">Start</button>`;
      this.querySelector("button").onclick = () => {
        this.innerHTML = `<form><h2>In the last few days, have you had any of these?</h2>${OPTIONS.map((one) => `<label><input type="checkbox">${one}</label>`).join("")}<button>Next</button></form>`;
      };
    }
  }
  customElements.define("plain-quiz", Yardstick);
})();
