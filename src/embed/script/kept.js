/** Under this name a result is kept, if the reader wished that; an own assessment's address follows. */
export const KEPT = "heavy-legs:";

/** Whether a result of ours is kept. Pages can forbid to look. */
export const isKept = () => {
  try {
    return KEPT in localStorage;
  } catch {
    return false;
  }
};
