import { t } from '@vscode/l10n';
import type { Shell } from '../cliCommand.ts';
import type { Details, Target } from '../configurationSet.ts';
import { awsCli, awsCliLimits } from './awsCli.ts';
import { cloudFormationJson, cloudFormationLimits, cloudFormationYaml } from './cloudFormation.ts';
import { javaScript } from './javaScript.ts';
import { apiLimits, type Limits } from './limits.ts';
import { python } from './python.ts';
import { type Recipe, recipeOf } from './recipe.ts';
import { terraform, terraformLimits } from './terraform.ts';

/** A format that a described set can be copied in; `id` is what the last choice is kept by. */
export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  /** The text that makes such a set. What it leaves out, it says in a comment. */
  readonly write: (target: Target, details: Details) => string;
}

/** Every format, its commands for that shell. */
export function exportFormats(shell: Shell): readonly ExportFormat[] {
  const format = (id: string, label: string, limits: Limits, write: (recipe: Recipe) => string): ExportFormat => ({
    id,
    label,
    write: (target, details) => write(recipeOf(target, details, limits)),
  });
  return [
    format('cloudformation-yaml', t('CloudFormation (YAML)'), cloudFormationLimits, cloudFormationYaml),
    format('cloudformation-json', t('CloudFormation (JSON)'), cloudFormationLimits, cloudFormationJson),
    format('terraform', t('Terraform'), terraformLimits, terraform),
    format('aws-cli', t('AWS CLI commands'), awsCliLimits, (recipe) => awsCli(recipe, shell)),
    format('javascript', t('AWS SDK for JavaScript'), apiLimits(), javaScript),
    format('python', t('Python (boto3)'), apiLimits(), python),
  ];
}
