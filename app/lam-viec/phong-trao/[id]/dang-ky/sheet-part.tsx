import { RegistrationLines } from "@/components/registrations/registration-lines";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { RegistrationSheet } from "@/lib/registrations/sheet/queries";
import { RegistrationForm } from "./registration-form";
import { SheetVerbs } from "./sheet-verbs";
import { Slots } from "./slots";

/** The sheet itself: to be written, or to be read with what can still be done. */
export function SheetPart({ sheet, href }: { sheet: RegistrationSheet; href: string }) {
  const { item, round, refusals, choices } = sheet;
  if (!refusals.save && choices) {
    const lines = item ?? { collectives: [], counts: [], individuals: [] };
    return (
      <RegistrationForm
        key={round.id}
        answers={{
          roundId: round.id,
          version: item?.version ?? 0,
          collectives: lines.collectives.map(({ unitId, pledge }) => ({ unitId, pledge })),
          counts: lines.counts.map(({ unitId, count, pledge }) => ({ unitId, count, pledge })),
          individuals: lines.individuals.map(({ personId, name, post, unitId, pledge }) => ({
            ...{ personId, name, post, unitId, pledge },
          })),
        }}
        units={choices.units}
        staff={choices.staff}
        individuals={round.individuals}
        pledges={round.pledges}
        checkHref={`${href}/kiem-tra?dot=${round.code}`}
      />
    );
  }
  if (!item)
    return (
      <EmptyState icon="locked" title="Đơn vị không lập phiếu đăng ký cho đợt này">
        {refusals.save?.message}
      </EmptyState>
    );
  return (
    <>
      <SheetVerbs sheet={sheet} href={href} />
      <Section title="Nội dung phiếu đăng ký">
        <RegistrationLines lines={item} />
      </Section>
      {item.status === "ACCEPTED" && item.counts.length > 0 && (
        <Slots
          registrationId={item.id}
          counts={item.counts}
          individuals={item.individuals}
          staff={choices?.staff ?? []}
          refusal={refusals.bind?.message ?? null}
        />
      )}
    </>
  );
}
