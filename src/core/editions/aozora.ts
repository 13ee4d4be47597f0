/**
 * Takes the markup of Aozora Bunko out of a text (aozora.gr.jp/annotation): the key to it at the
 * front, readings 《》 and the ｜ before them, notes ［＃…］, and what the file is based on at the
 * end. A line that a note calls a heading comes to begin with `## `. Other texts stay as they are.
 */
export function stripAozora(text: string): string {
	if (!text.includes('《') || !/［＃|｜|【テキスト中に現れる記号について】/u.test(text)) {
		return text;
	}
	return text
		.replace(/^-{20,}\n【テキスト中に現れる記号について】\n[^-]*-{20,}\n/mu, '')
		.replace(/\n底本：.*$/su, '\n')
		.replace(/^.*［＃「[^」\n]{1,80}」は(?:同行|窓)?[大中小]見出し］.*$/gmu, '## $&')
		.replace(/※［＃[^］\n]{0,80}U\+([0-9A-F]{4,5})[^］\n]{0,80}］/gu, (_, code: string) =>
			String.fromCodePoint(Number.parseInt(code, 16)),
		)
		.replace(/［＃[^］\n]{0,200}］/gu, '')
		.replace(/《[^》\n]{0,100}》/gu, '')
		.replaceAll('｜', '');
}
