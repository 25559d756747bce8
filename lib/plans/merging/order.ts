/** The ids of `list` that are in `known`, as `list` orders them. */
const common = (list: readonly string[], known: ReadonlySet<string>) => list.filter((id) => known.has(id));

/**
 * One order for the entries two authors left: whoever moved entries decides, and what each added follows the entry
 * it was added after. The answer is the same whichever of the two is named first, unless both moved entries.
 */
export function mergedOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): string[] {
  const everywhere = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id)));
  const isMoved = common(mine, everywhere).join("\n") !== common(base, everywhere).join("\n");
  const spine = common(isMoved ? mine : theirs, everywhere);
  const followers = [mine, theirs].map((list) => followersOf(list, everywhere));

  const after = (anchor: string): string[] => {
    const groups = followers
      .map((of) => (of.get(anchor) ?? []).filter((id) => kept.has(id)))
      .filter((group) => group.length > 0);
    return groups.sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1)).flat();
  };
  const ordered = ["", ...spine].flatMap((id) => [...(kept.has(id) ? [id] : []), ...after(id)]);
  return [...new Set(ordered)];
}

/** Entries that are not in the spine, by the spine's entry they follow ("" at the beginning). */
function followersOf(list: readonly string[], spine: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let anchor = "";
  for (const id of list) {
    if (spine.has(id)) anchor = id;
    else found.set(anchor, [...(found.get(anchor) ?? []), id]);
  }
  return found;
}
