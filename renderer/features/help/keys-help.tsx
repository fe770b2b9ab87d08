// The keys of the program, shown by F1 and by the button in the head.
import { Button, Modal, Tooltip } from 'antd';
import { QuestionCircleOutlined } from '@ant-design/icons';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KEY_GROUPS } from './key-groups.ts';
import './keys-help.css';

export function KeysHelp(): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.isComposing) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, []);
  return (
    <>
      <Tooltip title={t('help.openHint')}>
        <Button
          size="small"
          type="text"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={t('help.open')}
          style={{ color: '#fff' }}
          onClick={() => setOpen(true)}
        />
      </Tooltip>
      <Modal
        open={open}
        title={t('help.title')}
        footer={null}
        width={860}
        style={{ top: 40 }}
        onCancel={() => setOpen(false)}
      >
        <div className="keys-help" tabIndex={0} role="group" aria-label={t('help.title')}>
          <div className="keys-columns">
            {KEY_GROUPS.map(({ place, keys }) => (
              <section key={place}>
                <h2 id={`keys-${place}`}>{t(`help.group_${place}`)}</h2>
                <table aria-labelledby={`keys-${place}`}>
                  <thead className="sr-only">
                    <tr>
                      <th scope="col">{t('help.key')}</th>
                      <th scope="col">{t('help.does')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {keys.map(([pressed, does]) => (
                      <tr key={pressed}>
                        <th scope="row">
                          <kbd>{pressed}</kbd>
                        </th>
                        <td>{t(`help.${does}`)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            ))}
          </div>
        </div>
      </Modal>
    </>
  );
}
