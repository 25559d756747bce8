"use client";
import { PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import type { BlockItem } from "@/lib/organizations/blocks/queries";
import { editBlockAction, removeBlockAction } from "./actions";

type Asked = { name: string; position: string };

export function BlockVerbs({ block }: { block: Pick<BlockItem, "id" | "name" | "position" | "version"> }) {
  const { id: blockId, name, position, version } = block;
  const save = (asked: Asked) =>
    editBlockAction({ blockId, version, name: asked.name, position: asked.position });

  return (
    <span className="flex flex-wrap gap-2">
      <VerbButton
        label="Sửa"
        size="small"
        action={save}
        input={{}}
        done="Đã lưu."
        confirm={{
          title: `Sửa ${name}`,
          fields: (
            <>
              <PlainTextField label="Tên khối" name="name" defaultValue={name} required />
              <PlainTextField
                label="Thứ tự"
                name="position"
                inputMode="numeric"
                defaultValue={position}
                required
              />
            </>
          ),
        }}
      />
      <VerbButton
        label="Xóa khối"
        size="small"
        variant="quiet"
        action={removeBlockAction}
        input={{ blockId, version }}
        done="Đã xóa khối."
        confirm={{ title: `Xóa ${name}`, effect: "Chỉ xóa được khối chưa dùng ở đâu." }}
      />
    </span>
  );
}
