import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { bareRegistrations } from "../registrations";

/** The bare list: a session, one query, a plain table, and nothing of the product around it. */
export default async function BareListPage() {
  const rows = await bareRegistrations((await cookies()).get("bare-session")?.value ?? "");
  if (!rows) notFound();
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.unitVersion.name}</td>
            <td>{row.status}</td>
            <td>{row.late ? "muộn" : ""}</td>
            <td>{row.receiptCode}</td>
            <td>{row.submittedAt?.toISOString()}</td>
            <td>{row.decidedAt?.toISOString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
