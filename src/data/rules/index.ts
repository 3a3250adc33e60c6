import { advancementCycle } from './advancement-cycle.ts';
import { foreignOccupation, payFalls, projectionLooksBack, yearsInOrder } from './category.ts';
import type { Rule } from './context.ts';
import { duplicateId, folderIsTrack, idIsFileName } from './place.ts';
import {
  unknownCategory,
  unknownLevel,
  unknownOccupation,
  unknownSkill,
  unknownTrack,
} from './role-links.ts';
import { duplicateQuestion, duplicateSkill, duplicateStatement } from './role-lists.ts';
import {
  advanceGoesDown,
  duplicateMove,
  moveToItself,
  renamedMoveTarget,
  unknownMoveTarget,
} from './role-moves.ts';
import { formerIdTaken, repeatedAlias } from './role-names.ts';
import { duplicateVocabulary } from './skills.ts';
import { duplicateLevel, levelInUse, stageGoesBack } from './track.ts';

/** All rules about profiles together. A rule that a schema can state belongs into the schema. */
export const RULES: readonly Rule[] = [
  idIsFileName,
  folderIsTrack,
  duplicateId,
  formerIdTaken,
  repeatedAlias,
  unknownTrack,
  unknownLevel,
  unknownCategory,
  unknownOccupation,
  unknownSkill,
  duplicateSkill,
  duplicateStatement,
  duplicateQuestion,
  unknownMoveTarget,
  renamedMoveTarget,
  moveToItself,
  duplicateMove,
  advanceGoesDown,
  advancementCycle,
  duplicateLevel,
  stageGoesBack,
  levelInUse,
  payFalls,
  yearsInOrder,
  projectionLooksBack,
  foreignOccupation,
  duplicateVocabulary,
];
