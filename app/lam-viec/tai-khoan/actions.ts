"use server";
import { z } from "zod";
import { action } from "@/lib/action";
import { changePasswordInput, proveInput, switchMembershipInput } from "@/lib/identity/schema";
import {
  changePassword,
  proveAgain,
  signOut,
  signOutEverywhere,
  switchMembership,
} from "@/lib/identity/sessions/commands";

const meanwhile = { beforePasswordChange: true };

export const changePasswordAction = action(changePasswordInput, changePassword, meanwhile);
export const proveAgainAction = action(proveInput, proveAgain, meanwhile);
export const switchMembershipAction = action(switchMembershipInput, switchMembership);
export const signOutAction = action(z.looseObject({}), (actor) => signOut(actor), meanwhile);
export const signOutEverywhereAction = action(
  z.looseObject({}),
  (actor) => signOutEverywhere(actor),
  meanwhile,
);
