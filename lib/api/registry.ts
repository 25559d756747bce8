import "server-only";
import type { Endpoint } from "./endpoint";
import { afterDecisionEndpoints } from "./resources/after-decision";
import { auditEndpoints } from "./resources/audit";
import { ballotEndpoints } from "./resources/ballots";
import { campaignEndpoints } from "./resources/campaigns";
import { catalogueEndpoints } from "./resources/catalogue";
import { certificateEndpoints } from "./resources/certificates";
import { commendationEndpoints } from "./resources/commendations";
import { dashboardEndpoints } from "./resources/dashboards";
import { dossierEndpoints } from "./resources/dossiers";
import { evaluationEndpoints } from "./resources/evaluation";
import { filingImportEndpoints } from "./resources/filing-imports";
import { filingEndpoints } from "./resources/filings";
import { holdEndpoints } from "./resources/holds";
import { identityEndpoints } from "./resources/identity";
import { indexEndpoints } from "./resources/indices";
import { meEndpoints } from "./resources/me";
import { minutesEndpoints } from "./resources/minutes";
import { nominationEndpoints } from "./resources/nominations";
import { organizationEndpoints } from "./resources/organizations";
import { paperEndpoints } from "./resources/papers";
import { publicationEndpoints } from "./resources/publications";
import { readingEndpoints } from "./resources/readings";
import { registerEndpoints } from "./resources/register";
import { registrationEndpoints } from "./resources/registrations";
import { roundEndpoints } from "./resources/rounds";
import { sessionEndpoints } from "./resources/sessions";
import { snapshotEndpoints } from "./resources/snapshots";
import { staffEndpoints } from "./resources/staff";

/** Every operation of REST v1, in the order of a campaign. */
export const endpoints: Endpoint[] = [
  ...meEndpoints,
  ...dashboardEndpoints,
  ...campaignEndpoints,
  ...catalogueEndpoints,
  ...staffEndpoints,
  ...readingEndpoints,
  ...roundEndpoints,
  ...registrationEndpoints,
  ...filingEndpoints,
  ...filingImportEndpoints,
  ...snapshotEndpoints,
  ...indexEndpoints,
  ...evaluationEndpoints,
  ...nominationEndpoints,
  ...holdEndpoints,
  ...sessionEndpoints,
  ...ballotEndpoints,
  ...minutesEndpoints,
  ...commendationEndpoints,
  ...dossierEndpoints,
  ...afterDecisionEndpoints,
  ...certificateEndpoints,
  ...registerEndpoints,
  ...paperEndpoints,
  ...publicationEndpoints,
  ...organizationEndpoints,
  ...identityEndpoints,
  ...auditEndpoints,
];

const compiled = () =>
  endpoints.map((endpoint) => ({
    endpoint,
    names: [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string),
    pattern: new RegExp(`^${endpoint.path.replace(/\{\w+\}/g, "([^/]{1,200})")}$`),
  }));
let routes: ReturnType<typeof compiled> | undefined;

/** The endpoint of a method and path; the methods allowed there when only the method is wrong; null when there is none. */
export function matchEndpoint(
  method: string,
  path: string,
): { endpoint: Endpoint; params: Record<string, string> } | { allow: string[] } | null {
  routes ??= compiled();
  const here = routes.filter(({ pattern }) => pattern.test(path));
  // Fixed words win over parameters: "/filings/mine" before "/filings/{id}".
  const found = here
    .filter(({ endpoint }) => endpoint.method === method)
    .sort((a, b) => a.names.length - b.names.length)[0];
  if (!found)
    return here.length ? { allow: [...new Set(here.map(({ endpoint }) => endpoint.method))] } : null;
  const values = found.pattern.exec(path)?.slice(1) ?? [];
  return {
    endpoint: found.endpoint,
    params: Object.fromEntries(found.names.map((name, index) => [name, decodePart(values[index] ?? "")])),
  };
}

const decodePart = (part: string) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
