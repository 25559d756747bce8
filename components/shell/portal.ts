/** Whose portal this is, for the band and the footer; lines without content are left out. */
export type Portal = {
  /** `Tỉnh Bình Định`; the small line above the name. */
  province?: string | undefined;
  brand: "red" | "blue";
  /** The responsible body and how to reach it. */
  body?: string | undefined;
  address?: string | undefined;
  responsible?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
};

export const portalName = "Cổng Thi đua Cải cách hành chính";

/** The portal as the operator configured it (README.md, PORTAL_* variables). */
export function portal(environment: Record<string, string | undefined> = process.env): Portal {
  return {
    province: environment.PORTAL_PROVINCE,
    brand: environment.PORTAL_BRAND === "blue" ? "blue" : "red",
    body: environment.PORTAL_BODY,
    address: environment.PORTAL_ADDRESS,
    responsible: environment.PORTAL_RESPONSIBLE,
    phone: environment.PORTAL_PHONE,
    email: environment.PORTAL_EMAIL,
  };
}
