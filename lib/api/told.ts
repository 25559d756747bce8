/** What is wrong with an imported file, each with the sentence that people read: REST says it too. */
export const told = <Problem extends object>(
  problems: readonly Problem[],
  say: (problem: Problem) => string,
): (Problem & { detail: string })[] => problems.map((problem) => ({ ...problem, detail: say(problem) }));
