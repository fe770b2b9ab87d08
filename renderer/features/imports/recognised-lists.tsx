// What was recognised, in words: tasks with their groups, targets, the lines of the text; each leads to its place in the source.
import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  DraftAssignee,
  DraftTarget,
  DraftTask,
  DraftTaskFields,
  ImportDraft,
} from '../../../shared/domain/imports/import-draft.ts';
import type { SourcePlace } from '../../../shared/domain/imports/read-document.ts';
import { numberOutline } from '../../../shared/domain/outline.ts';
import { plainText } from '../../../shared/domain/rich-text.ts';
import { LongRows } from './long-rows.tsx';

const SHOWN = 200;

type ListProps = { readonly draft: ImportDraft; readonly onPlace: (place: SourcePlace) => void };

function owners(list: readonly DraftAssignee[]): string {
  return list.map(({ phrase, role }) => (role === null ? phrase : `${phrase} ${role}`)).join('; ');
}

function TaskRow({
  task,
  onPlace,
  sub,
}: {
  readonly task: DraftTaskFields;
  readonly sub: boolean;
  readonly onPlace: ListProps['onPlace'];
}): ReactNode {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="import-number">{task.number}</td>
      <td>
        <button
          type="button"
          className={sub ? 'import-go import-sub' : 'import-go'}
          title={t('imports.showPlace')}
          onClick={() => onPlace(task.at)}
        >
          {task.content}
        </button>
        {task.note !== null && <div className="muted">{t('imports.note', { text: task.note })}</div>}
        {task.bases.length > 0 && <div className="muted">{t('imports.bases', { text: task.bases.join('; ') })}</div>}
      </td>
      <td>{owners(task.lead)}</td>
      <td>{owners(task.coordinating)}</td>
      <td>{task.time}</td>
      <td>{task.products.join('\n')}</td>
    </tr>
  );
}

function taskRows(tasks: readonly DraftTask[], onPlace: ListProps['onPlace']): readonly ReactNode[] {
  return tasks.flatMap((task, at) => [
    // oxlint-disable-next-line react/no-array-index-key -- a recognised row has no key of its own
    <TaskRow key={`${at}`} task={task} sub={false} onPlace={onPlace} />,
    ...task.subtasks.map((part, below) => <TaskRow key={`${at}.${below}`} task={part} sub onPlace={onPlace} />),
  ]);
}

export function TaskList({ draft, onPlace }: ListProps): ReactNode {
  const { t } = useTranslation();
  const all = [
    ...taskRows(draft.tasks, onPlace),
    ...draft.groups.flatMap((group, at) => [
      <tr key={`g${at}`} className="import-group">
        <td className="import-number">{group.number}</td>
        <td colSpan={5}>
          <button type="button" className="import-go" onClick={() => onPlace(group.at)}>
            {group.title}
          </button>
        </td>
      </tr>,
      ...taskRows(group.tasks, onPlace).map((row, below) => <Keyed key={`g${at}.${below}`}>{row}</Keyed>),
    ]),
  ];
  if (all.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('imports.noTasks')} />;
  return (
    <div className="import-list">
      <LongRows rows={all} first={SHOWN}>
        {(shown) => (
          <table>
            <thead>
              <tr>
                <th>{t('column.number')}</th>
                <th>{t('column.content')}</th>
                <th>{t('column.lead')}</th>
                <th>{t('column.coordinating')}</th>
                <th>{t('column.time')}</th>
                <th>{t('column.product')}</th>
              </tr>
            </thead>
            <tbody>{shown}</tbody>
          </table>
        )}
      </LongRows>
    </div>
  );
}

function Keyed({ children }: { readonly children: ReactNode }): ReactNode {
  return children;
}

export function TargetList({ draft, onPlace }: ListProps): ReactNode {
  const { t } = useTranslation();
  if (draft.targetSets.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('imports.noTargets')} />;
  const row = (target: DraftTarget, at: number): ReactNode => (
    <tr key={at}>
      <td className="import-number">{target.number}</td>
      <td>
        <button
          type="button"
          className={target.level === 1 ? 'import-go import-sub' : 'import-go'}
          title={t('imports.showPlace')}
          onClick={() => onPlace(target.at)}
        >
          {target.name}
        </button>
        {target.note !== null && <div className="muted">{t('imports.note', { text: target.note })}</div>}
      </td>
      <td>{target.unit}</td>
      <td>{target.goal}</td>
      <td>{owners(target.lead)}</td>
      <td>{owners(target.coordinating)}</td>
    </tr>
  );
  return (
    <div className="import-list">
      {draft.targetSets.map((set, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- nor has a set
        <section key={at}>
          <h2>{set.title === '' ? t('imports.untitledSet', { number: at + 1 }) : set.title}</h2>
          <LongRows rows={set.targets} first={SHOWN}>
            {(shown) => (
              <table>
                <thead>
                  <tr>
                    <th>{t('column.number')}</th>
                    <th>{t('imports.target')}</th>
                    <th>{t('column.unit')}</th>
                    <th>{t('column.goal')}</th>
                    <th>{t('column.lead')}</th>
                    <th>{t('column.coordinating')}</th>
                  </tr>
                </thead>
                <tbody>{shown.map(row)}</tbody>
              </table>
            )}
          </LongRows>
        </section>
      ))}
    </div>
  );
}

export function TextList({ draft }: { readonly draft: ImportDraft }): ReactNode {
  const { t } = useTranslation();
  const lines = numberOutline(draft.outline);
  return (
    <div className="import-list">
      {draft.bases.length > 0 && <h2>{t('imports.basesTitle')}</h2>}
      {draft.bases.map((basis) => (
        <p key={basis}>{basis}</p>
      ))}
      <h2>{t('imports.textTitle')}</h2>
      {lines.length === 0 && <p className="muted">{t('imports.noText')}</p>}
      {lines.map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- nor a line
        <p key={at}>
          {line.number} {line.title !== null && <strong>{plainText(line.title)} </strong>}
          {line.level === 'tasks' ? <em>{line.text ?? t('imports.tasksHere')}</em> : plainText(line.text ?? '')}
        </p>
      ))}
      <h2>{t('imports.endTitle')}</h2>
      {draft.recipients.map((recipient) => (
        <p key={recipient}>- {recipient}</p>
      ))}
      {draft.archive !== null && <p>- {t('imports.archive', { text: draft.archive })}</p>}
      {draft.signature.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {draft.signature.name !== null && <p>{draft.signature.name}</p>}
    </div>
  );
}
