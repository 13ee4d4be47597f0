import { ambiguousReference } from './ambiguousReference.js';
import { brokenFrontmatter } from './brokenFrontmatter.js';
import { brokenLink } from './brokenLink.js';
import { chapterBeyondBook } from './chapterBeyondBook.js';
import type { Check } from './check.js';
import { cycle } from './cycle.js';
import { duplicateId } from './duplicateId.js';
import { duplicateKey } from './duplicateKey.js';
import { emptyFile } from './emptyFile.js';
import { encoding } from './encoding.js';
import { linkedFolder } from './linkedFolder.js';
import { missingChapter } from './missingChapter.js';
import { missingName } from './missingName.js';
import { refusedLanguage } from './refusedLanguage.js';
import { textOutside } from './textOutside.js';
import { tooLong } from './tooLong.js';
import { tooManyFiles } from './tooManyFiles.js';
import { unclosedFrontmatter } from './unclosedFrontmatter.js';
import { unknownReference } from './unknownReference.js';
import { unknownType } from './unknownType.js';
import { unknownValue } from './unknownValue.js';
import { wrongType } from './wrongType.js';

/** All checks, in the order in which a file is read: the file, its frontmatter, its keys, its book, its text. */
export const checks: readonly Check[] = [
	emptyFile,
	encoding,
	tooLong,
	tooManyFiles,
	linkedFolder,
	refusedLanguage,
	unclosedFrontmatter,
	brokenFrontmatter,
	duplicateKey,
	unknownType,
	missingName,
	wrongType,
	unknownValue,
	duplicateId,
	unknownReference,
	ambiguousReference,
	cycle,
	chapterBeyondBook,
	missingChapter,
	textOutside,
	brokenLink,
];
