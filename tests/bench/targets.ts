import type { Access } from "./portal/session";

/** A filled province with somebody signed in, and the addresses of what was made. */
export type Scene = {
  access: Access;
  /** This year's campaign. */
  campaign: string;
  year: number;
  /** Last year's campaign and its finished run; null where none was carried out. */
  judged: { campaign: string; run: string } | null;
};
export type SceneName = "fifty" | "large" | "grown";
export type PageTarget = {
  key: string;
  label: string;
  /** Its address; null where the province has nothing to show there. */
  path: (scene: Scene) => string | null;
  by: "cookie" | "token" | "nobody";
  /** What it is held against besides hello: a bare page, or itself in a small province. */
  bare?: "bare-list" | "bare-json" | "results-50";
  /** The province it is asked about under load. */
  in: SceneName;
  /** Asked in both the large and the grown province (goal 7). */
  growth?: true;
};

const inCampaign = (path: string) => (scene: Scene) => `/lam-viec/phong-trao/${scene.campaign}${path}`;
const results = (scene: Scene) => inCampaign(`/so-lieu/tong-hop/${scene.year}-q3/ket-qua`)(scene);
const fixed = (path: string) => () => path;

/** Hello and the bare pages first: everything else is a ratio to them. */
export const targets: PageTarget[] = [
  { key: "hello", label: "hello (bare, empty)", path: fixed("/do-dac/trong"), by: "nobody", in: "fifty" },
  {
    key: "bare-list",
    label: "bare list, 50 rows",
    path: fixed("/do-dac/danh-sach"),
    by: "cookie",
    in: "fifty",
  },
  {
    key: "bare-json",
    label: "bare JSON, 50 rows",
    path: fixed("/do-dac/du-lieu"),
    by: "cookie",
    in: "fifty",
  },
  {
    key: "registrations-50",
    label: "registrations, 50 units",
    path: inCampaign("/dang-ky/tong-hop"),
    by: "cookie",
    bare: "bare-list",
    in: "fifty",
  },
  {
    key: "registrations-220",
    label: "registrations, all units",
    path: inCampaign("/dang-ky/tong-hop"),
    by: "cookie",
    in: "large",
    growth: true,
  },
  {
    key: "campaigns",
    label: "campaigns",
    path: fixed("/lam-viec/phong-trao"),
    by: "cookie",
    bare: "bare-list",
    in: "grown",
  },
  {
    key: "filings",
    label: "filings of a quarter, all units",
    path: (scene) => `/lam-viec/phong-trao/${scene.campaign}/so-lieu/tong-hop/${scene.year}-q3`,
    by: "cookie",
    in: "large",
    growth: true,
  },
  { key: "results-50", label: "units × indicators, 50 units", path: results, by: "cookie", in: "fifty" },
  {
    key: "results-220",
    label: "the same, all units (against 50)",
    path: results,
    by: "cookie",
    bare: "results-50",
    in: "large",
  },
  {
    key: "dashboard",
    label: "dashboard: submissions",
    path: fixed("/lam-viec/theo-doi/nop-so-lieu"),
    by: "cookie",
    in: "large",
    growth: true,
  },
  {
    key: "targets",
    label: "dashboard: targets",
    path: fixed("/lam-viec/theo-doi/chi-tieu"),
    by: "cookie",
    in: "large",
    growth: true,
  },
  {
    key: "verdicts",
    label: "verdicts of a run",
    path: ({ judged }) => (judged ? `/lam-viec/phong-trao/${judged.campaign}/xet/${judged.run}` : null),
    by: "cookie",
    bare: "bare-list",
    in: "large",
  },
  { key: "inbox", label: "Việc cần làm", path: fixed("/lam-viec"), by: "cookie", in: "large", growth: true },
  {
    key: "rest",
    label: "REST /registrations, 50",
    path: fixed("/api/v1/registrations?limit=50"),
    by: "token",
    bare: "bare-json",
    in: "large",
    growth: true,
  },
  { key: "public", label: "public page (cached)", path: fixed("/huong-dan"), by: "nobody", in: "fifty" },
];

/** Pages whose first-load scripts are weighed beside the targets, with the share of the bare page they may have. */
export const forms: { label: string; path: (scene: Scene) => string }[] = [
  { label: "sign in (form)", path: fixed("/dang-nhap") },
  { label: "unit's registration (form)", path: inCampaign("/dang-ky") },
  { label: "unit's figures (form)", path: (scene) => inCampaign(`/so-lieu/${scene.year}-q3`)(scene) },
];

/** The headers one person sends. */
export function headersFor({ by }: Pick<PageTarget, "by">, { access }: Scene): Record<string, string> {
  if (by === "nobody") return {};
  return by === "cookie" ? { cookie: access.cookie } : { authorization: `Bearer ${access.token}` };
}
