import type { Metadata } from "next";
import { html } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { type Action, actions, reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { actionGroups, actionText, dutyTexts, reachText, roleText } from "@/lib/identity/text";
import { Role } from "@/prisma/generated/enums";

export const metadata: Metadata = { title: "Vai trò" };

function reachCell(role: Role, action: Action) {
  const how = reach({ role }, action);
  const none = html`<span aria-hidden="true">–</span><span class="sr-only">Không</span>`;
  return html`<span class="block w-17">${how ? reachText[how] : none}</span>`;
}

export default async function RolesPage() {
  await requireActorFor("user.manage");

  return (
    <>
      <PageHeader
        title="Vai trò"
        description="Ai được làm việc gì, trong phạm vi nào. Mọi màn hình, REST và việc nền cùng theo bảng này."
      />
      <div className="mb-6">
        <Notice kind="info" title="Những việc không ai làm một mình">
          <ul className="list-disc pl-5">
            {dutyTexts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      </div>
      {actionGroups.map(({ title, nouns }) => (
        <Section key={title} title={title}>
          <HtmlTable
            caption={`Quyền theo vai trò: ${title}`}
            hideCaption
            phone="scroll"
            wide
            rows={actions.filter((action) => nouns.includes(action.split(".")[0] ?? ""))}
            columns={[
              {
                head: "Việc",
                rowHead: true,
                cell: (action) => html`<span class="block min-w-48">${actionText[action]}</span>`,
              },
              ...Object.values(Role).map((role) => ({
                head: roleText[role],
                cell: (action: Action) => reachCell(role, action),
              })),
            ]}
          />
        </Section>
      ))}
    </>
  );
}
