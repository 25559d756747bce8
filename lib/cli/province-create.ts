import { PrismaPg } from "@prisma/adapter-pg";
import { disconnect } from "@/lib/database";
import { handedOutDays } from "@/lib/identity/users/rules";
import { refusedFields, sentencesOf } from "@/lib/input-words";
import { createProvince } from "@/lib/organizations/founding/commands";
import { type NewProvince, newProvinceInput } from "@/lib/organizations/founding/schema";
import { Refusal } from "@/lib/refusal";
import { PrismaClient } from "@/prisma/generated/client";
import { optionsFrom, Usage } from "./arguments";

const usage = `npm run province:create -- --id son-la --name "Tỉnh Sơn La" --short "Sơn La" --admin-email quantri@sonla.gov.vn --admin-name "Nguyễn Văn A" [--from 2025-07-01]

Lập một tỉnh: UBND tỉnh, Sở Nội vụ, danh mục chỉ số và chỉ tiêu, quy định của pháp luật, lịch nghỉ, một tài khoản
quản trị. Mật khẩu đầu tiên của tài khoản đó in ra một lần. --from là ngày các đơn vị bắt đầu hoạt động.`;

/** The option behind each thing that has to be known. */
const optionOf: Record<string, string> = {
  id: "id",
  name: "name",
  shortName: "short",
  adminEmail: "admin-email",
  adminName: "admin-name",
  from: "from",
};
const said = (field: string, sentence: string) => `--${optionOf[field] ?? field}: ${sentence}`;

function readArguments(): NewProvince {
  const text = { type: "string" } as const;
  const options = { id: text, name: text, short: text, "admin-email": text, "admin-name": text };
  // The day local government became two-tier: the units of today began on it.
  const from = { type: "string", default: "2025-07-01" } as const;
  const { values } = optionsFrom(
    { options: { ...options, from } } as const,
    (given) => `Tùy chọn “${given}” không có hoặc thiếu giá trị.\n\n${usage}`,
  );
  const missing = Object.values(optionOf).filter((name) => !values[name as keyof typeof values]);
  if (missing.length > 0)
    throw new Usage(`Chưa có ${missing.map((name) => `--${name}`).join(", ")}.\n\n${usage}`);
  const given = {
    id: values.id,
    name: values.name,
    shortName: values.short,
    adminEmail: values["admin-email"],
    adminName: values["admin-name"],
    from: values.from,
  };
  const parsed = newProvinceInput.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Usage(
    sentencesOf(parsed.error, given)
      .map(({ field, sentence }) => said(field, sentence))
      .join("\n"),
  );
}

async function create(now: Date) {
  const input = readArguments();
  const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });
  try {
    const { password } = await createProvince(owner, input, now);
    console.error(
      `Đã lập ${input.name}. ${input.adminName} đăng nhập bằng ${input.adminEmail} và mật khẩu dưới đây trong ${handedOutDays} ngày, rồi đổi mật khẩu.`,
    );
    console.log(password);
  } catch (error) {
    if (!(error instanceof Refusal && error.fields)) throw error;
    const [sentence] = Object.entries(refusedFields(error.fields, input)).map(([field, text]) =>
      said(field, text),
    );
    throw new Usage(sentence);
  } finally {
    await owner.$disconnect();
  }
}

try {
  await create(new Date());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = error instanceof Usage ? 2 : 1;
} finally {
  await disconnect();
}
