/** What a reader does before a credential can come: time enough to load what the answer needs. */
const INTENTIONS = ['pointerdown', 'keydown', 'dragenter', 'focusin', 'paste'] as const;

/** Calls back once, when the reader first touches the page. */
export const whenTouched = (then: () => void): void => {
  const touched = (): void => {
    for (const name of INTENTIONS) removeEventListener(name, touched, true);
    then();
  };
  for (const name of INTENTIONS) addEventListener(name, touched, { capture: true, passive: true });
};
