import { chromium, test } from "@playwright/test";
import { aReportingScene, owner, type TestActor } from "@/tests/factories";
import { pdf } from "@/tests/fixtures/files/pdfs";
import { type Desk, deskOf, see } from "./steps/desk";

/** A browser of its own, to be killed outright: nothing of it gets to say goodbye. */
async function ownBrowser(actor: TestActor, baseURL = "") {
  const { executablePath, args } = test.info().project.use.launchOptions ?? {};
  const server = await chromium.launchServer({
    ...(executablePath && { executablePath }),
    ...(args && { args }),
  });
  const browser = await chromium.connect(server.wsEndpoint());
  return { desk: await deskOf(browser, actor, { baseURL }), kill: () => server.kill() };
}

/** Does something, and kills the browser at the moment its request has left. */
async function killAtRequest(
  { desk, kill }: Awaited<ReturnType<typeof ownBrowser>>,
  act: (desk: Desk) => unknown,
) {
  const left = desk.page.waitForRequest((request) => request.method() === "POST");
  await Promise.all([left, act(desk)]);
  await kill();
}

test("a browser killed while filling, uploading and submitting: what was acknowledged is there, nothing twice", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const day = (distance: number) => new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);
  const period = { startsOn: day(-100), endsOn: day(-10), opensOn: day(-9), dueOn: day(9) };
  const scene = await aReportingScene({ period });
  const sheet = `/lam-viec/phong-trao/${scene.campaign.id}/so-lieu/${scene.period.code}`;
  const figure = (desk: Desk, name: string, code: string) =>
    desk.main.getByLabel(`${name} của chỉ tiêu ${code}`);
  const file = {
    name: "Báo cáo quý.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(pdf({ pages: 2 })),
  };
  const send = async (desk: Desk) => {
    await desk.main.getByRole("button", { name: /tệp kiểm chứng của chỉ tiêu K04/ }).click();
    await desk.page.getByLabel("Tải lên tệp mới").setInputFiles(file);
  };

  const filling = await ownBrowser(scene.officer, baseURL);
  await filling.desk.visit(sheet);
  await figure(filling.desk, "Tử số", "K04").fill("350");
  await figure(filling.desk, "Mẫu số", "K04").fill("412");
  await filling.desk.press("Lưu nháp");
  await see(filling.desk.main.getByText(/Đã lưu lúc/)).toBeVisible();
  await killAtRequest(filling, ({ main }) => main.getByLabel("Tử số của chỉ tiêu K06").fill("391"));

  const uploading = await ownBrowser(scene.officer, baseURL);
  await uploading.desk.visit(sheet);
  await see(figure(uploading.desk, "Tử số", "K04")).toHaveValue("350");
  await killAtRequest(uploading, send);

  const officer = await deskOf(browser, scene.officer);
  await officer.visit(sheet);
  await figure(officer, "Tử số", "K06").fill("391");
  await figure(officer, "Mẫu số", "K06").fill("400");
  await officer.press("Lưu nháp");
  await see(officer.main.getByText(/Đã lưu lúc/)).toBeVisible();
  await send(officer);
  const attached = officer.page.getByRole("button", { name: file.name, exact: true });
  // A server still busy with what the killed browser sent asks for another try.
  const again = officer.page.getByRole("button", { name: /^Thử lại/ });
  await see(attached.or(again)).toBeVisible();
  if (await again.isVisible()) await again.click();
  await see(attached).toBeVisible();
  await officer.visit(`${sheet}/kiem-tra`);
  await officer.press("Chuyển lãnh đạo duyệt");
  await see(officer.main.getByText("Chờ lãnh đạo đơn vị duyệt").first()).toBeVisible();

  const submitting = await ownBrowser(scene.head, baseURL);
  await submitting.desk.visit(`${sheet}/kiem-tra`);
  await killAtRequest(submitting, ({ press }) => press("Trình Sở Nội vụ"));
  const head = await deskOf(browser, scene.head);
  await head.visit(`${sheet}/kiem-tra`);
  const receipt = head.main.getByText(/Mã tiếp nhận:|Mã tiếp nhận/).first();
  const verb = head.main.getByRole("button", { name: "Trình Sở Nội vụ", exact: true });
  if (await verb.isVisible()) {
    await verb.click();
    // The killed browser's request may have come through in the meantime.
    await see(receipt.or(head.main.getByRole("alert"))).toBeVisible();
    await head.visit(`${sheet}/kiem-tra`);
  }
  await see(receipt).toBeVisible();

  const filing = await owner.filing.findFirstOrThrow({
    where: { unitId: scene.unit.id },
    include: { values: { include: { evidence: true } } },
  });
  see(filing.values.map(({ numerator }) => numerator?.toNumber()).sort()).toEqual([350, 391]);
  see(filing.values.flatMap(({ evidence }) => evidence)).toHaveLength(1);
  see(await owner.storedFile.count({ where: { unitId: scene.unit.id } })).toBe(1);
  const submitted = { subjectId: filing.id, verb: "filing.submit" };
  see(await owner.auditEvent.count({ where: submitted })).toBe(1);
});
