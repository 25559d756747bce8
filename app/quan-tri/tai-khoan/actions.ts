"use server";
import { action } from "@/lib/action";
import { endDelegation } from "@/lib/identity/delegations/commands";
import { delegationInput } from "@/lib/identity/delegations/schema";
import { endMembership, grantMembership } from "@/lib/identity/memberships/commands";
import { endMembershipInput, grantInput } from "@/lib/identity/memberships/schema";
import { revokeToken } from "@/lib/identity/tokens/commands";
import { tokenInput } from "@/lib/identity/tokens/schema";
import { createUser, editUser } from "@/lib/identity/users/commands";
import { editUserInput, newUserInput, userInput, userWithReason } from "@/lib/identity/users/schema";
import {
  disableUser,
  enableUser,
  removeSecondFactor,
  resetPassword,
  unlockSignIn,
} from "@/lib/identity/users/standing/commands";

export const createUserAction = action(newUserInput, createUser);
export const editUserAction = action(editUserInput, editUser);
export const disableUserAction = action(userWithReason, disableUser);
export const enableUserAction = action(userWithReason, enableUser);
export const resetPasswordAction = action(userWithReason, resetPassword);
export const removeSecondFactorAction = action(userWithReason, removeSecondFactor);
export const unlockSignInAction = action(userInput, unlockSignIn);
export const grantMembershipAction = action(grantInput, grantMembership);
export const endMembershipAction = action(endMembershipInput, endMembership);
export const revokeTokenAction = action(tokenInput, revokeToken);
export const endDelegationAction = action(delegationInput, endDelegation);
