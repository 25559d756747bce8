/** Where an entry of a part stands on its page. */
export const entryAnchor = (id: string) => `muc-${id}`;
