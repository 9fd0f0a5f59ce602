/**
 * Entry `secure-bot/host`: what hosts (ESLint plugin, language server) build on. They bring the tree and translate
 * findings; the parser is loaded for cross-file analysis only.
 */
export { findingsOf, type AnalysisSettings, type EnabledRule } from './engine/analyze.ts';
export { analyzeSource } from './engine/analyze-source.ts';
export { baselineFileName, formatBaseline, parseBaseline, type Baseline } from './engine/baseline-file.ts';
export { matchBaseline, nextBaseline, type BaselineContext } from './engine/baseline.ts';
export { createConfigFinder, folderOf, toSettings } from './engine/config.ts';
export { isConfigError } from './engine/config-error.ts';
export { optionsSchemaOf, type Config } from './engine/config-schema.ts';
export { compareFindings, mergeDuplicates, type Finding, type Note } from './engine/finding.ts';
export { parseConfig } from './engine/parse-config.ts';
export { loadParser, loadParserNow, type ParserHost } from './engine/parse.ts';
export { createProjectHost, toDisplayPath, type CachingProjectHost } from './engine/project-host.ts';
export type { Report, ReportedFinding } from './engine/report.ts';
export { diskFiles, type FileSystem } from './engine/resolve-module.ts';
export { fixFile } from './engine/fix-file.ts';
export { isGenerated } from './engine/shape.ts';
export { projectKnowledge } from './engine/user-models.ts';
export { suppressionsWithoutReason } from './engine/suppress.ts';
export { reasonPlaceholder, suppressionEdits } from './engine/suppression-edit.ts';
export { createPathFilter, findSourceFiles } from './engine/walk.ts';
export { createFileModel, type FileModel, type ParsedFile, type ProjectHost } from './model/file-model.ts';
export type { Program } from './model/node.ts';
export type { CommonOptions, Rule, RuleMeta, Severity } from './rule/types.ts';
export { ruleUrl } from './rule/url.ts';
export { rules } from './rules/index.ts';
export { maskSecretsIn } from './secrets/mask.ts';
export { presets, type PresetName } from './rules/presets.ts';
