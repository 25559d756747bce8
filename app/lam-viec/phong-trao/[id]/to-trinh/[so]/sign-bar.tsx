import { VerbButton } from "@/components/forms/verb-button";
import type { ProposalPage } from "@/lib/commendations/proposals/queries";
import { agreeRestAction, signProposalAction } from "./actions";
import { HandFields } from "./hand-fields";

/** The bar that stays in view: how far the paper is decided, agreeing to the rest, signing. */
export function SignBar({ proposal }: { proposal: ProposalPage }) {
  const { id, version, lines, verbs } = proposal;
  if (!verbs) return null;
  const count = (decision: string) => lines.filter((line) => line.decision === decision).length;
  const decided = lines.filter(({ decision }) => decision !== null).length;
  const summary = `${count("AGREED")} đồng ý, ${count("RETURNED")} trả lại, ${count("DEFERRED")} để lại`;
  return (
    <div className="sticky-verbs">
      <p role="status">
        Đã cho ý kiến{" "}
        <span className="so font-semibold">
          {decided}/{lines.length}
        </span>{" "}
        · {summary}
      </p>
      <div className="flex flex-wrap items-start gap-2">
        {verbs.rest.count > 0 && (
          <VerbButton
            label={`Đồng ý các dòng đủ điều kiện (${verbs.rest.count})`}
            action={agreeRestAction}
            input={{ id, version }}
            refusal={verbs.rest.refusal}
            done="Đã đồng ý các dòng đủ điều kiện."
          />
        )}
        {decided === lines.length && (
          <VerbButton
            label="Ký duyệt"
            variant="primary"
            action={signProposalAction}
            input={{ id, version }}
            refusal={verbs.sign?.text ?? null}
            confirm={{
              title: "Ký duyệt tờ trình",
              effect: (
                <>
                  <p>
                    {lines.length} trường hợp: {summary}.
                  </p>
                  <SignCheck lines={lines} />
                </>
              ),
              fields: <HandFields usual={verbs.usualHand} />,
            }}
            done="Đã ký duyệt."
          />
        )}
      </div>
    </div>
  );
}

/** Before signing: what does not go on, by name and reason. */
function SignCheck({ lines }: Pick<ProposalPage, "lines">) {
  const others = lines.filter(({ decision }) => decision !== "AGREED");
  if (others.length === 0) return null;
  return (
    <ul className="mt-2 text-sm">
      {others.map(({ id, subjectName, decision, reason }) => (
        <li key={id}>
          {decision === "RETURNED" ? "Trả lại" : "Để lại"}: {subjectName} ({reason})
        </li>
      ))}
    </ul>
  );
}
