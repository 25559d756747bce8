"use server";
import { z } from "zod";
import { action } from "@/lib/action";
import { createFeed, revokeFeed } from "@/lib/dashboards/deadlines/commands";
import { feedInput, newFeed } from "@/lib/dashboards/deadlines/schema";
import { endDelegation, giveDelegation, standIn } from "@/lib/identity/delegations/commands";
import { delegationInput, newDelegation } from "@/lib/identity/delegations/schema";
import { changePasswordInput, proveInput, switchMembershipInput } from "@/lib/identity/schema";
import {
  disableSecondFactor,
  enableSecondFactor,
  offerSecondFactor,
} from "@/lib/identity/second-factor/commands";
import { disableSecondFactorInput, enableSecondFactorInput } from "@/lib/identity/second-factor/schema";
import {
  changePassword,
  proveAgain,
  signOut,
  signOutEverywhere,
  switchMembership,
} from "@/lib/identity/sessions/commands";
import { createToken, revokeToken } from "@/lib/identity/tokens/commands";
import { newTokenInput, tokenInput } from "@/lib/identity/tokens/schema";
import { saveNoticeSettings } from "@/lib/notifications/settings/commands";
import { noticeSettings } from "@/lib/notifications/settings/schema";

const meanwhile = { beforePasswordChange: true };

export const changePasswordAction = action(changePasswordInput, changePassword, meanwhile);
export const proveAgainAction = action(proveInput, proveAgain, meanwhile);
export const offerSecondFactorAction = action(z.looseObject({}), offerSecondFactor);
export const enableSecondFactorAction = action(enableSecondFactorInput, enableSecondFactor);
export const disableSecondFactorAction = action(disableSecondFactorInput, disableSecondFactor);
export const switchMembershipAction = action(switchMembershipInput, switchMembership);
export const signOutAction = action(z.looseObject({}), (actor) => signOut(actor), meanwhile);
export const signOutEverywhereAction = action(
  z.looseObject({}),
  (actor) => signOutEverywhere(actor),
  meanwhile,
);
export const createTokenAction = action(newTokenInput, createToken);
export const revokeTokenAction = action(tokenInput, revokeToken);
export const saveNoticeSettingsAction = action(noticeSettings, saveNoticeSettings);
export const giveDelegationAction = action(newDelegation, giveDelegation);
export const endDelegationAction = action(delegationInput, endDelegation);
export const standInAction = action(delegationInput, standIn);
export const createFeedAction = action(newFeed, createFeed);
export const revokeFeedAction = action(feedInput, revokeFeed);
