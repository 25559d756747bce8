import type pg from "pg";
import type { Load, Target } from "../load/load";
import type { Server } from "../portal/server";
import type { Access } from "../portal/session";
import { forms, headersFor, type PageTarget, type Scene, type SceneName, targets } from "../targets";
import { type Measurement, measureInRounds, measureOnce, ratio } from "./pages";
import { firstLoadScripts } from "./scripts";
import { countStatements, type Statements } from "./statements";

type Scenes = Record<SceneName, Scene>;
type Place = {
  server: Server;
  load: Load;
  client: pg.Client;
  scenes: Scenes;
  /** Of the province of fifty units: for the pages with forms. */
  unitHead: Access;
  folder: string;
  quick: boolean;
};
export type PageRow = {
  target: PageTarget;
  rounds: Measurement[];
  /** In the small and in the large province; null where the page did not answer 200. */
  statements: { fifty: Statements | null; large: Statements | null; grown: Statements | null };
  scripts: number | null;
};
export type PortalResult = {
  rows: PageRow[];
  missing: { target: PageTarget; status: number }[];
  growth: { label: string; time: number; cpu: number }[];
  fixedRate: { label: string; perSecond: number; measured: Measurement } | null;
  formScripts: { label: string; kilobytes: number | null }[];
};

const nowhere = "/do-dac/khong-co";

const statusOf = async ({ port, path, headers }: Target) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" });
  await response.arrayBuffer();
  return response.status;
};

/** Everything that is asked of the running portal: statements, scripts, load in rounds, growth, a fixed rate. */
export async function measurePortal(place: Place): Promise<PortalResult> {
  const { server, load, scenes, quick } = place;
  const at = (target: PageTarget, name: SceneName = target.in): Target => ({
    port: server.port,
    path: target.path(scenes[name]) ?? nowhere,
    headers: headersFor(target, scenes[name]),
  });
  const missing: PortalResult["missing"] = [];
  const present: PageTarget[] = [];
  for (const target of targets) {
    const status = await statusOf(at(target));
    if (status === 200) present.push(target);
    else missing.push({ target, status });
  }

  const jobs = present.flatMap((target) => [
    { key: target.key, target: at(target) },
    ...(target.growth ? [{ key: `${target.key}@grown`, target: at(target, "grown") }] : []),
  ]);
  const how = quick ? { rounds: 2, seconds: 1 } : { rounds: 3, seconds: 2.5 };
  const found = await measureInRounds(load, server.pid, jobs, how);

  const rows: PageRow[] = [];
  for (const target of present) {
    const count = (name: SceneName) => countStatements(place.client, at(target, name));
    rows.push({
      target,
      rounds: found.get(target.key) ?? [],
      statements: { fifty: await count("fifty"), large: await count("large"), grown: await count("grown") },
      scripts: target.by === "token" ? null : await firstLoadScripts(place.folder, at(target)),
    });
  }
  const growth = present
    .filter((target) => target.growth)
    .map(({ key, label }) => {
      const of = (value: (one: Measurement) => number) =>
        ratio(found.get(`${key}@grown`), found.get(key), value);
      return { label, time: of(({ p50 }) => p50), cpu: of(({ cpu }) => cpu) };
    });
  return {
    rows,
    missing,
    growth,
    fixedRate: await atFixedRate(place, rows, at),
    formScripts: await weighForms(place),
  };
}

/** The fifty-row list at a third of what it can do. */
async function atFixedRate(
  { load, server, quick }: Place,
  rows: PageRow[],
  at: (target: PageTarget) => Target,
) {
  const row = rows.find(({ target }) => target.key === "registrations-50");
  if (!row) return null;
  const perSecond = Math.max(1, Math.floor(Math.min(...row.rounds.map(({ rps }) => rps)) / 3));
  const how = { seconds: quick ? 6 : 12, perSecond };
  return {
    label: row.target.label,
    perSecond,
    measured: await measureOnce(load, server.pid, at(row.target), how),
  };
}

/** The first load of pages with a form, asked by the head of a unit. */
async function weighForms({ unitHead, scenes, folder, server }: Place) {
  const access = unitHead;
  const found: PortalResult["formScripts"] = [];
  for (const { label, path } of forms) {
    const scene = { ...scenes.fifty, access };
    const headers: Record<string, string> = path(scene) === "/dang-nhap" ? {} : { cookie: access.cookie };
    const kilobytes = await firstLoadScripts(folder, { port: server.port, path: path(scene), headers });
    found.push({ label, kilobytes });
  }
  return found;
}
