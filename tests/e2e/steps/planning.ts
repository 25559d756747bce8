import type { APIRequestContext } from "@playwright/test";
import { formatDate } from "@/lib/vietnamese";
import { restClient } from "../rest";
import { chainTerms, year } from "../world";
import { type Desk, letProofExpire, see } from "./desk";

/** The planner starts a campaign and writes its plan: most of it arrives as data, two parts are typed here. */
export async function writePlan(planner: Desk, request: APIRequestContext) {
  const { page, main, visit, press } = planner;
  const terms = chainTerms();
  const { title } = terms.header;

  await visit("/lam-viec/phong-trao/moi");
  await main.getByLabel("Trích yếu").fill(title);
  await main.getByLabel("Từ ngày").fill(formatDate(terms.period.from));
  await main.getByLabel("Đến hết ngày").fill(formatDate(terms.period.through));
  const issuer = main.getByLabel("Cơ quan ban hành");
  await issuer.fill("uy ban nhan dan");
  await main.getByRole("option", { name: "Ủy ban nhân dân tỉnh" }).click();
  await press("Soạn thảo");
  await page.waitForURL(/\/ke-hoach\/soan$/);
  const here = new URL(page.url()).pathname.replace(/\/ke-hoach\/soan$/, "");
  const id = here.split("/").at(-1) ?? "";

  const rest = await restClient(request, planner.actor);
  const draft = await rest.get(`/campaigns/${id}/draft`);
  const header = { ...terms.header, number: null, issuedOn: null, signerName: null };
  await rest.put(`/plans/${draft.id}/terms`, {
    version: draft.version,
    body: { terms: { ...terms, header } },
  });

  await visit(`${here}/ke-hoach/soan/van-ban`);
  await main.getByLabel("Họ và tên người ký").fill("Trần Quốc Hùng");
  await savePart(planner);
  await visit(`${here}/ke-hoach/soan/to-chuc`);
  await main.getByLabel("Nơi nhận hồ sơ").fill("Ban Thi đua – Khen thưởng, Sở Nội vụ");
  await savePart(planner);
  return { id, here, title, terms };
}

async function savePart({ page, press }: Desk) {
  await press("Lưu nháp");
  await see(page.getByText("Đã lưu bản nháp.")).toBeVisible();
}

/** What the check warns of is accepted with a reason, then the plan goes to the head. */
export async function submitPlan({ main, page, visit, confirm }: Desk, here: string) {
  await visit(`${here}/ke-hoach/kiem-tra`);
  const open = main.getByRole("button", { name: "Chấp nhận", exact: true });
  for (let left = await open.count(); left > 0; left--) {
    await confirm(
      "Chấp nhận",
      { "Lý do chấp nhận": "Đã đối chiếu với bản gốc." },
      {
        within: main
          .getByRole("listitem")
          .filter({ has: page.getByRole("button", { name: "Chấp nhận" }) })
          .first(),
      },
    );
    await see(open).toHaveCount(left - 1);
  }
  await visit(`${here}/ke-hoach/soan`);
  await confirm("Trình ban hành");
  await see(page.getByText("Đã trình, đang chờ ban hành")).toBeVisible();
}

/** The head gives the paper its number and day and publishes it with the password. */
export async function publishPlan(head: Desk, here: string) {
  const { main, visit, press, dialog, prove } = head;
  await visit(`${here}/ke-hoach/soan`);
  await letProofExpire(head);
  await press("Ban hành");
  const form = dialog("Ban hành kế hoạch");
  const number = `${Math.ceil(Math.random() * 9000)}/KH-UBND`;
  await form.getByLabel("Số, ký hiệu").fill(number);
  await form.getByLabel("Ngày ban hành").fill(`15/01/${year}`);
  await press("Ban hành", form);
  await prove();
  await see(form).toBeHidden();
  await visit(`${here}/ke-hoach`);
  await see(main.getByText(`Kế hoạch số ${number} ngày 15/01/${year}`).first()).toBeVisible();
}
