import { Breadcrumb } from "@/components/ui/breadcrumb";

/** The way to a page of the catalogue of indices. */
export const CatalogueTrail = ({ here }: { here: string }) => (
  <Breadcrumb
    items={[
      { label: "Danh mục", href: "/quan-tri/danh-muc" },
      { label: "Chỉ số, thang xếp loại", href: "/quan-tri/danh-muc/chi-so" },
      { label: here },
    ]}
  />
);
