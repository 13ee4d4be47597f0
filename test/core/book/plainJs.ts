import type { FieldMap, Value } from '../../../src/core/book/yaml.js';

/** What a YAML parser would give for the fields, without their places. */
export function plainJs(fields: FieldMap): Record<string, unknown> {
	return Object.fromEntries([...fields].map(([key, { value }]) => [key, plainValue(value)]));
}

function plainValue(value: Value): unknown {
	switch (value.kind) {
		case 'scalar':
			return value.value;
		case 'list':
			return value.items.map(plainValue);
		case 'map':
			return plainJs(value.fields);
	}
}
