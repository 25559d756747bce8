import { LinkTabs } from "@/components/ui/link-tabs";

/** The parts of the catalogues: rules with their dates, indices with their scales, indicators with their definitions, emulation blocks. */
export const CatalogueTabs = ({ current }: { current: "quy-dinh" | "chi-so" | "chi-tieu" | "khoi" }) => (
  <LinkTabs
    label="Danh mục"
    tabs={[
      { label: "Quy định áp dụng", href: "/quan-tri/danh-muc", current: current === "quy-dinh" },
      {
        label: "Chỉ số, thang xếp loại",
        href: "/quan-tri/danh-muc/chi-so",
        current: current === "chi-so",
      },
      { label: "Chỉ tiêu", href: "/quan-tri/danh-muc/chi-tieu", current: current === "chi-tieu" },
      { label: "Khối thi đua", href: "/quan-tri/danh-muc/khoi", current: current === "khoi" },
    ]}
  />
);
