import '@mantine/tiptap/styles.layer.css';
import { Link, RichTextEditor } from '@mantine/tiptap';
import { useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { InputProps } from '../types';
import css from './RichText.module.css';

/** The editor, with only what the server keeps. Loaded when somebody begins to write. */
export default function RichEditor({ value, onChange, label, autoFocus, error, id }: InputProps<string>) {
  const { t } = useTranslation();
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: false, heading: { levels: [2, 3] } }), Link.configure({ openOnClick: false, protocols: ['mailto', 'tel'] })],
    content: value ?? '',
    // above what stands below an empty line already: a signature
    autofocus: autoFocus ? (value?.startsWith('<p></p>') ? 'start' : 'end') : false,
    injectCSS: false,
    // Ctrl/⌘-Enter is for whoever holds the editor: it saves
    editorProps: { handleDOMEvents: { keydown: (_view, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) }, attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', ...(id ? { id } : {}), ...(error ? { 'aria-invalid': 'true' } : {}) } },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? null : changed.getHTML()),
  });
  const labels = Object.fromEntries(['bold', 'italic', 'underline', 'strike', 'bulletList', 'orderedList', 'blockquote', 'code', 'link', 'unlink', 'undo', 'redo'].map((key) => [`${key}ControlLabel`, t(`richText.${key}`)]));
  return (
    <div>
      <RichTextEditor editor={editor} labels={{ ...labels, h2ControlLabel: t('richText.heading'), linkEditorInputLabel: t('richText.address'), linkEditorInputPlaceholder: 'https://', linkEditorExternalLink: t('richText.newWindow'), linkEditorInternalLink: t('richText.sameWindow'), linkEditorSave: t('richText.keep') }}>
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Underline />
            <RichTextEditor.Strikethrough />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
            <RichTextEditor.Code />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content className={css.content ?? ''} />
      </RichTextEditor>
      {error && <p role="alert" className="quiet">{error}</p>}
    </div>
  );
}
