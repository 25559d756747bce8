import { toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { indicatorCatalogue, type ServiceVocabulary } from "@/lib/indicators";

// Decree 42/2022 replaced levels 3 and 4 by partly and fully online services.
const changedOn = toDateColumn("2022-08-15");
const started = toDateColumn("2016-01-01");

/** K01–K22 in the words of both times. */
export async function writeIndicators(tx: Transaction, provinceId: string) {
  const rows = await tx.indicator.createManyAndReturn({
    data: indicatorCatalogue("partly-fully").map(({ code }) => ({ provinceId, code })),
    select: { id: true, code: true },
  });
  const versions = (vocabulary: ServiceVocabulary, validFrom: Date, validTo: Date | null, source: string) =>
    indicatorCatalogue(vocabulary).map(({ code, ...definition }) => ({
      provinceId,
      indicatorId: rows.find((row) => row.code === code)?.id as string,
      ...definition,
      validFrom,
      validTo,
      source,
    }));
  await tx.indicatorVersion.createMany({
    data: [
      ...versions(
        "levels-3-4",
        started,
        changedOn,
        "Danh mục chỉ tiêu chung, dịch vụ công mức độ 3, mức độ 4",
      ),
      ...versions("partly-fully", changedOn, null, "Danh mục chỉ tiêu chung, Nghị định số 42/2022/NĐ-CP"),
    ],
  });
}
