import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import type { UnitDossier } from "@/lib/commendations/dossiers/queries";
import { partFromText } from "@/lib/commendations/dossiers/text";
import { formatInstant } from "@/lib/vietnamese";
import { detachDossierFileAction, exceptDossierAction } from "./actions";

type Props = { dossier: UnitDossier; mayFile: boolean; mayDecide: boolean };
type Case = UnitDossier["cases"][number];
type Line = { one: Case; part: Case["parts"][number]; isFirst: boolean };

/** The checklist of a unit's cases: each part, the files for it, who handed them in, or that it is missing. */
export function CaseTable({ dossier, mayFile, mayDecide }: Props) {
  const lines = dossier.cases.flatMap((one) =>
    one.parts.map((part, index): Line => ({ one, part, isFirst: index === 0 })),
  );
  return (
    <DataTable
      caption={`Thành phần hồ sơ của ${dossier.unitName}`}
      hideCaption
      rows={lines}
      rowKey={({ one, part }) => `${one.id} ${part.id}`}
      columns={[
        {
          head: "Trường hợp",
          rowHead: true,
          cell: ({ one, isFirst }) =>
            isFirst ? <CaseHead one={one} mayDecide={mayDecide} /> : one.subjectName,
        },
        {
          head: "Thành phần",
          cell: ({ part }) => (
            <span>
              {part.name} <span className="block text-ink-2">{partFromText[part.from]}</span>
            </span>
          ),
        },
        { head: "Tình trạng", cell: ({ part, one }) => <PartTag part={part} one={one} /> },
        { head: "Tài liệu", cell: (line) => <Files line={line} mayFile={mayFile} /> },
      ]}
    />
  );
}

function CaseHead({ one, mayDecide }: { one: Case; mayDecide: boolean }) {
  const { id, version, subjectName, missing, dossierException } = one;
  const mayExcept = mayDecide && one.status === "PROPOSED" && missing.length > 0 && !dossierException;
  return (
    <div className="grid justify-items-start gap-1">
      {subjectName}
      {dossierException && (
        <span className="max-w-80 font-normal text-ink-2">Cho qua dù thiếu: {dossierException}</span>
      )}
      {mayExcept && (
        <VerbButton
          label="Cho qua"
          size="small"
          variant="quiet"
          action={exceptDossierAction}
          input={{ id, version }}
          confirm={{
            title: `Cho qua dù hồ sơ thiếu: ${subjectName}`,
            effect: "Trường hợp được đưa ra Hội đồng dù thiếu thành phần. Lý do được lưu cùng hồ sơ.",
            reason: { label: "Lý do" },
          }}
          done="Đã cho qua, lý do được lưu."
        />
      )}
    </div>
  );
}

function PartTag({ part, one }: { part: Line["part"]; one: Case }) {
  if (part.files.length > 0) return <StatusTag tone="met">Đã có</StatusTag>;
  return <StatusTag tone={one.dossierException ? "none" : "missing"}>Còn thiếu</StatusTag>;
}

function Files({ line: { one, part }, mayFile }: { line: Line; mayFile: boolean }) {
  if (part.files.length === 0) return <span className="text-ink-2">Đơn vị chưa nộp</span>;
  return (
    <ul className="grid gap-1">
      {part.files.map(({ id, file, filedBy, filedAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-2">
          <a href={`/tep/${file.id}`}>{file.name}</a>
          <span className="text-ink-2">
            {filedBy}, {formatInstant(filedAt)}
          </span>
          {mayFile && one.takesPapers && (
            <VerbButton
              label="Gỡ"
              size="small"
              variant="quiet"
              action={detachDossierFileAction}
              input={{ id }}
              done="Đã gỡ tài liệu."
            />
          )}
        </li>
      ))}
    </ul>
  );
}
