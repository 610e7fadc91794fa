export interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * The options of a field that is typed ahead. What is chosen has to be among them, or the field cannot say its name: on top
 * when the list is opened, last while another name is typed, since Enter takes the first.
 */
export function withChosen(chosen: Choice | undefined, found: readonly Choice[], isTyping: boolean): Choice[] {
  if (!chosen) return [...found];
  const others = found.filter(({ value }) => value !== chosen.value);
  return isTyping ? [...others, chosen] : [chosen, ...others];
}
