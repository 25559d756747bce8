import type { Metadata } from "next";
import { VerbButton } from "@/components/forms/verb-button";
import { type DataColumn, DataTable } from "@/components/tables/data-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Fold } from "@/components/ui/fold";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { listRules, type RuleItem } from "@/lib/organizations/rules/queries";
import { ruleKindName } from "@/lib/organizations/text";
import { verifyRuleAction } from "./actions";
import { CatalogueTabs } from "./catalogue-tabs";
import { ruleKeyText, ruleValidityText, ruleValueLines } from "./rule-text";

export const metadata: Metadata = { title: "Quy định áp dụng" };

const shownColumns: DataColumn<RuleItem>[] = [
  { head: "Áp dụng cho", rowHead: true, cell: ({ key }) => ruleKeyText(key) },
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
    cell: ({ verified }) =>
      verified ? (
        <StatusTag tone="met">Đã đối chiếu</StatusTag>
      ) : (
        <StatusTag tone="missing">Chưa đối chiếu</StatusTag>
      ),
  },
];
const verbs: DataColumn<RuleItem> = {
  head: "Việc",
  cell: ({ id, version, verified, validTo }) => (
    <span className="grid justify-items-start gap-1 sm:min-w-36">
      {validTo === null && (
        <LinkButton size="small" href={`/quan-tri/danh-muc/${id}`}>
          Nội dung mới
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

export default async function RulesPage() {
  const actor = await requireActorFor("rule.read");
  const rules = await listRules(actor);
  const mayManage = reach(actor, "rule.manage") === "province";
  const kinds = [...new Set(rules.map(({ kind }) => kind))];

  return (
    <>
      <Breadcrumb items={[{ label: "Quản trị", href: "/quan-tri" }, { label: "Danh mục" }]} />
      <PageHeader
        title="Danh mục"
        description="Điều luật và quy chế của tỉnh được ghi thành dữ liệu, có ngày áp dụng và căn cứ. Việc của ngày nào theo nội dung của ngày đó."
      />
      <CatalogueTabs current="quy-dinh" />
      {kinds.length === 0 && (
        <EmptyState icon="catalogue" title="Chưa có quy định nào">
          Quy định được nạp khi lập tỉnh.
        </EmptyState>
      )}
      {kinds.map((kind) => {
        const own = rules.filter((rule) => rule.kind === kind);
        const past = own.filter(({ validTo, isInForce }) => validTo !== null && !isInForce);
        return (
          <Section key={kind} title={ruleKindName(kind)}>
            <RuleTable kind={kind} rules={own.filter((rule) => !past.includes(rule))} mayManage={mayManage} />
            {past.length > 0 && (
              <Fold summary="Nội dung trước đây" count={past.length}>
                <RuleTable kind={kind} rules={past} mayManage={mayManage} />
              </Fold>
            )}
          </Section>
        );
      })}
    </>
  );
}
