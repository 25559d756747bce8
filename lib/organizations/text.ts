import type { UnitKind } from "@/prisma/generated/enums";

export const unitKindText: Record<UnitKind, string> = {
  PROVINCE_COMMITTEE: "Ủy ban nhân dân tỉnh",
  PROVINCE_OFFICE: "Văn phòng UBND tỉnh",
  DEPARTMENT: "Sở, ban, ngành",
  CENTRAL_AGENCY: "Cơ quan trung ương trên địa bàn",
  DISTRICT: "UBND cấp huyện (đến 30/6/2025)",
  COMMUNE: "UBND xã, phường, đặc khu",
  PUBLIC_SERVICE_UNIT: "Đơn vị sự nghiệp công lập",
  DIVISION: "Phòng, đơn vị trực thuộc",
};
