import { changeCondition, changeEffect, dropRule, swapOutcome } from './decisions.ts';
import { changeClause, deleteClause, widenSentence } from './grounds.ts';
import { changeMeets, changeRequired, dropAttachment, dropLetterFact, dropRequirement } from './letters.ts';
import type { Operator } from './mutant.ts';
import { changeParty, dropFact, dropRequires, dropStep, mergeParties, reorderSteps } from './procedures.ts';
import {
  changeAddress,
  changeLetterWord,
  changeNumber,
  changeOurWord,
  changeWord,
  dropAbout,
  dropInferred,
  dropNot,
  dropNote,
  swapOptions,
  swapWords,
} from './words.ts';

/** Every kind of mistake that is made. */
export const operators: readonly Operator[] = [
  dropRule,
  swapOutcome,
  changeCondition,
  changeEffect,
  deleteClause,
  changeClause,
  widenSentence,
  reorderSteps,
  dropStep,
  dropRequires,
  changeParty,
  dropFact,
  mergeParties,
  changeWord,
  changeNumber,
  changeAddress,
  dropInferred,
  dropNote,
  dropAbout,
  swapWords,
  swapOptions,
  dropNot,
  changeOurWord,
  dropRequirement,
  changeMeets,
  dropLetterFact,
  dropAttachment,
  changeRequired,
  changeLetterWord,
];
