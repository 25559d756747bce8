import type { Rule } from "./rule";

type Text = {
  number: string;
  title: string;
  issuer: string;
  issuedOn?: string;
  from: string;
  to?: string;
  replacedBy?: string;
  verified?: boolean;
};

const instrument = ({
  number,
  title,
  issuer,
  issuedOn,
  from,
  to,
  replacedBy,
  verified = false,
}: Text): Rule => ({
  kind: "legal-instrument",
  key: number,
  value: { title, issuer, issuedOn: issuedOn ?? null, replacedBy: replacedBy ?? null },
  from,
  ...(to && { to }),
  source: `${title
    .split(" ")
    .slice(0, title.startsWith("Luật") ? 1 : 2)
    .join(" ")} số ${number}`,
  verified,
});

/** Texts on emulation and commendation, and those a plan's form follows (DOMAIN §1.1, §4); dates seen only in the background are unverified. */
export const instruments: Rule[] = [
  instrument({
    number: "15/2003/QH11",
    title: "Luật Thi đua, Khen thưởng (sửa đổi, bổ sung năm 2005, 2013)",
    issuer: "Quốc hội",
    from: "2004-07-01",
    to: "2024-01-01",
    replacedBy: "Luật số 06/2022/QH15",
  }),
  instrument({
    number: "91/2017/NĐ-CP",
    title: "Nghị định quy định chi tiết thi hành Luật Thi đua, khen thưởng",
    issuer: "Chính phủ",
    from: "2017-10-01",
    to: "2024-01-01",
    replacedBy: "Nghị định số 98/2023/NĐ-CP",
  }),
  instrument({
    number: "12/2019/TT-BNV",
    title: "Thông tư hướng dẫn thi hành Nghị định số 91/2017/NĐ-CP",
    issuer: "Bộ Nội vụ",
    from: "2019-11-04",
    to: "2024-01-01",
    replacedBy: "Thông tư số 01/2024/TT-BNV",
  }),
  instrument({
    number: "06/2022/QH15",
    title: "Luật Thi đua, khen thưởng",
    issuer: "Quốc hội",
    issuedOn: "2022-06-15",
    from: "2024-01-01",
    verified: true,
  }),
  instrument({
    number: "98/2023/NĐ-CP",
    title: "Nghị định quy định chi tiết thi hành Luật Thi đua, khen thưởng",
    issuer: "Chính phủ",
    issuedOn: "2023-12-31",
    from: "2024-01-01",
    // Superseded in practice: its formal repeal has not been read.
    to: "2025-07-01",
    replacedBy: "Nghị định số 152/2025/NĐ-CP",
  }),
  instrument({
    number: "01/2024/TT-BNV",
    title: "Thông tư hướng dẫn Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP",
    issuer: "Bộ Nội vụ",
    from: "2024-02-23",
    to: "2025-08-05",
    replacedBy: "Thông tư số 15/2025/TT-BNV",
  }),
  instrument({
    number: "152/2025/NĐ-CP",
    title: "Nghị định quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng",
    issuer: "Chính phủ",
    issuedOn: "2025-06-14",
    from: "2025-07-01",
    // It sets its own end; what follows is not known yet.
    to: "2027-03-01",
    verified: true,
  }),
  instrument({
    number: "15/2025/TT-BNV",
    title: "Thông tư hướng dẫn Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP",
    issuer: "Bộ Nội vụ",
    issuedOn: "2025-08-04",
    from: "2025-08-05",
  }),
  instrument({
    number: "30/2020/NĐ-CP",
    title: "Nghị định về công tác văn thư",
    issuer: "Chính phủ",
    from: "2020-03-05",
  }),
  instrument({
    number: "42/2022/NĐ-CP",
    title: "Nghị định về cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước",
    issuer: "Chính phủ",
    issuedOn: "2022-06-24",
    from: "2022-08-15",
  }),
];
