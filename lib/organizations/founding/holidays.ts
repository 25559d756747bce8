import { addDays, type Day, toDateColumn, weekday } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";

const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "numeric",
  month: "numeric",
});
const isLunar = (day: Day, month: number, date: number) => {
  const parts = lunar.formatToParts(new Date(`${day}T05:00:00Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return part("month") === String(month) && part("day") === String(date);
};
const lunarDay = (year: number, month: number, date: number): Day => {
  for (let day = `${year}-01-15`; day < `${year}-06-01`; day = addDays(day, 1))
    if (isLunar(day, month, date)) return day;
  throw new Error(`No day ${date} of lunar month ${month} found in ${year}.`);
};

const toCheck = "cần đối chiếu thông báo nghỉ hằng năm";
/** Labour Code 2019, art. 112; exchanged days are announced each year, so these must be checked. */
export function holidaysOf(year: number): { day: Day; name: string }[] {
  const newYear = lunarDay(year, 1, 1);
  const days = [
    { day: `${year}-01-01`, name: "Tết Dương lịch" },
    ...[-1, 0, 1, 2, 3].map((offset) => ({
      day: addDays(newYear, offset),
      name: `Tết Âm lịch (${toCheck})`,
    })),
    { day: lunarDay(year, 3, 10), name: `Giỗ Tổ Hùng Vương (${toCheck})` },
    { day: `${year}-04-30`, name: "Ngày Chiến thắng" },
    { day: `${year}-05-01`, name: "Ngày Quốc tế lao động" },
    { day: `${year}-09-01`, name: `Nghỉ Quốc khánh (${toCheck})` },
    { day: `${year}-09-02`, name: "Quốc khánh" },
  ];
  const taken = new Set(days.map(({ day }) => day));
  const instead = days
    .filter(({ day }) => weekday(day) > 5)
    .map(({ name }, index, all) => {
      let day = all[index]?.day as Day;
      while (weekday(day) > 5 || taken.has(day)) day = addDays(day, 1);
      taken.add(day);
      return { day, name: `Nghỉ bù ${name.replace(` (${toCheck})`, "")} (${toCheck})` };
    });
  return [...days, ...instead];
}

/** The holidays of the years `from` to `through`. */
export async function writeHolidays(tx: Transaction, provinceId: string, from: number, through: number) {
  const years = Array.from({ length: through - from + 1 }, (_, index) => from + index);
  const data = years
    .flatMap(holidaysOf)
    .map(({ day, name }) => ({ provinceId, day: toDateColumn(day), name }));
  await tx.holiday.createMany({ data, skipDuplicates: true });
}
