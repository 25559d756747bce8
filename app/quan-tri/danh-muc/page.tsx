import type { Metadata } from "next";
import Link from "next/link";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { VerbButton } from "@/components/forms/verb-button";
import { VerifiedTag } from "@/components/organizations/verified-tag";
import { type DataColumn, DataTable } from "@/components/tables/data-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Fold } from "@/components/ui/fold";
import { PageHeader, Section } from "@/components/ui/section";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { listRules, type RuleItem } from "@/lib/organizations/rules/queries";
import { isRuleKind } from "@/lib/organizations/rules/schema";
import { ruleKeyText } from "@/lib/organizations/rules/text";
import { ruleKindName, ruleKindText } from "@/lib/organizations/text";
import { verifyRuleAction } from "./actions";
import { CatalogueTabs } from "./catalogue-tabs";
import { ruleValidityText, ruleValueLines } from "./rule-text";

export const metadata: Metadata = { title: "Quy định áp dụng" };

const shownColumns: DataColumn<RuleItem>[] = [
  { head: "Áp dụng cho", rowHead: true, cell: ({ kind, key }) => ruleKeyText(kind, key) },
  {
    head: "Nội dung",
    cell: ({ value }) => (
      <ul className="sm:min-w-64">
        {ruleValueLines(value).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
  },
  { head: "Hiệu lực", cell: ruleValidityText },
  { head: "Căn cứ", cell: ({ source }) => source },
  {
    head: "Đối chiếu",
    cell: ({ verified }) => <VerifiedTag verified={verified} />,
  },
];
const verbs: DataColumn<RuleItem> = {
  head: "Việc",
  cell: ({ id, version, verified, validTo, isOver }) => (
    <span className="grid justify-items-start gap-1 sm:min-w-36">
      {validTo === null && (
        <LinkButton size="small" href={`/quan-tri/danh-muc/${id}`}>
          Nội dung mới
        </LinkButton>
      )}
      {!isOver && (
        <LinkButton size="small" variant="quiet" href={`/quan-tri/danh-muc/${id}/het-hieu-luc`}>
          Ghi hết hiệu lực
        </LinkButton>
      )}
      {!verified && (
        <VerbButton
          label="Ghi đã đối chiếu"
          size="small"
          variant="quiet"
          action={verifyRuleAction}
          input={{ ruleId: id, version }}
          done="Đã ghi nhận đối chiếu."
          confirm={{
            title: "Ghi đã đối chiếu",
            effect: "Xác nhận đã đọc văn bản gốc và nội dung ở đây đúng với văn bản đó.",
          }}
        />
      )}
    </span>
  ),
};

function RuleTable({ kind, rules, mayManage }: { kind: string; rules: RuleItem[]; mayManage: boolean }) {
  return (
    <DataTable
      caption={ruleKindName(kind)}
      hideCaption
      rows={rules}
      rowKey={({ id }) => id}
      columns={mayManage ? [...shownColumns, verbs] : shownColumns}
    />
  );
}

export default async function RulesPage({ searchParams }: PageProps<"/quan-tri/danh-muc">) {
  const actor = await requireActorFor("rule.read");
  const rules = await listRules(actor);
  const mayManage = reach(actor, "rule.manage") === "province";
  const known = Object.keys(ruleKindText);
  const kinds = [...new Set([...known, ...rules.map(({ kind }) => kind)])];
  const { loai } = await searchParams;
  const kind = kinds.find((one) => one === loai) ?? kinds[0] ?? "";
  const own = rules.filter((rule) => rule.kind === kind);
  const past = own.filter(({ isOver }) => isOver);
  const current = own.filter(({ isOver }) => !isOver);

  return (
    <>
      <PageHeader
        title="Danh mục"
        description="Điều luật và quy chế của tỉnh được ghi thành dữ liệu, có ngày áp dụng và căn cứ. Việc của ngày nào theo nội dung của ngày đó."
      />
      <CatalogueTabs current="quy-dinh" />
      <UnknownAsked label="Loại quy định" asked={loai} used={kind} />
      <KindList kinds={kinds} current={kind} rules={rules} />
      <Section
        title={ruleKindName(kind)}
        actions={
          mayManage &&
          isRuleKind(kind) && (
            <LinkButton href={`/quan-tri/danh-muc/them?loai=${kind}`}>Thêm quy định</LinkButton>
          )
        }
      >
        {own.length === 0 && (
          <EmptyState icon="catalogue" title="Chưa có quy định nào">
            Việc cần đến quy định này chưa được kiểm tra.
          </EmptyState>
        )}
        {current.length > 0 && <RuleTable kind={kind} rules={current} mayManage={mayManage} />}
        {past.length > 0 && (
          <Fold summary="Nội dung trước đây" count={past.length}>
            <RuleTable kind={kind} rules={past} mayManage={mayManage} />
          </Fold>
        )}
      </Section>
    </>
  );
}

/** The kinds of rule, each with how many of its texts nobody has read yet. */
function KindList({ kinds, current, rules }: { kinds: string[]; current: string; rules: RuleItem[] }) {
  const unread = (kind: string) =>
    rules.filter((rule) => rule.kind === kind && !rule.isOver && !rule.verified).length;
  return (
    <nav aria-label="Loại quy định" className="mb-5 print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {kinds.map((kind) => (
          <li key={kind} className="text-sm">
            {kind === current ? (
              <strong aria-current="page">{ruleKindName(kind)}</strong>
            ) : (
              <Link href={`/quan-tri/danh-muc?loai=${kind}`} scroll={false}>
                {ruleKindName(kind)}
              </Link>
            )}
            {unread(kind) > 0 && <span className="text-ink-2"> ({unread(kind)} chưa đối chiếu)</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
