/** Where the reader is. Answers only with the attribute `share-answers`. */
export interface HeavyLegsState {
  screen: "intro" | "question" | "emergency" | "stopped" | "waiting" | "report";
  /** The number of the question, from 1; only at a question. */
  at?: number;
  /** How many questions there are, as far as one can tell; only at a question. */
  of?: number;
  answers?: HeavyLegsAnswers;
}

/** By question: ids of choices, and numbers by field. */
export type HeavyLegsAnswers = Record<string, (string | Record<string, number>)[]>;

/** The element `<heavy-legs-quiz>`. */
export interface HeavyLegsQuizElement extends HTMLElement {
  /** Back to the first screen; the answers are gone. */
  reset(): void;
  /** Goes there, as far as there is such a place. */
  goTo(place: "start" | "questions" | "result"): void;
  /** Where the reader is; nothing before the program is there. */
  readonly state: HeavyLegsState | undefined;
}

/** The element's own events. All bubble and cross shadow roots. */
export interface HeavyLegsEventMap {
  "heavy-legs:ready": CustomEvent<Record<string, never>>;
  "heavy-legs:start": CustomEvent<{ mode: "short" | "full" }>;
  "heavy-legs:question": CustomEvent<{ at: number; of: number }>;
  "heavy-legs:complete": CustomEvent<{ answers?: HeavyLegsAnswers }>;
  "heavy-legs:error": CustomEvent<{ message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "heavy-legs-quiz": HeavyLegsQuizElement;
  }
  interface HTMLElementEventMap extends HeavyLegsEventMap {}
}
