import '@mantine/tiptap/styles.layer.css';
import { Link, RichTextEditor } from '@mantine/tiptap';
import { type Editor, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { InputProps } from '../types';
import css from './RichText.module.css';
import type { RichPen, RichSigns } from './signs';

/** The editor, with only what the server keeps. Loaded when somebody begins to write. */
export default function RichEditor({ value, onChange, label, autoFocus, error, id, signs }: InputProps<string> & { signs?: RichSigns }) {
  const { t } = useTranslation();
  const asked = useRef(signs);
  useEffect(() => {
    asked.current = signs;
  });
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: false, heading: { levels: [2, 3] } }), Link.configure({ openOnClick: false, protocols: ['mailto', 'tel'] })],
    content: value ?? '',
    // above what stands below an empty line already: a signature
    autofocus: autoFocus ? (value?.startsWith('<p></p>') ? 'start' : 'end') : false,
    injectCSS: false,
    // Ctrl/⌘-Enter is for whoever holds the editor: it saves
    editorProps: { handleKeyDown: (_view, event) => asked.current?.onKey(event) ?? false, handleDOMEvents: { keydown: (_view, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) }, attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', ...(id ? { id } : {}), ...(error ? { 'aria-invalid': 'true' } : {}) } },
    onCreate: ({ editor: made }) => asked.current?.onCaret(before(made), penOf(made), false),
    onTransaction: ({ editor: changed, transaction }) => asked.current?.onCaret(before(changed), penOf(changed), transaction.docChanged),
    onBlur: ({ editor: left }) => asked.current?.onCaret(null, penOf(left), false),
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? null : changed.getHTML()),
  });
  const list = signs?.active?.list;
  const option = signs?.active?.option;
  useEffect(() => {
    // an editor has no element before it is drawn; once something is offered in it, it is
    if (!list || !option || !editor) return undefined;
    const box = editor.view.dom;
    const said = { role: 'combobox', 'aria-expanded': 'true', 'aria-haspopup': 'listbox', 'aria-autocomplete': 'list', 'aria-controls': list, 'aria-activedescendant': option };
    // a box with a list has no lines of its own to be told
    box.removeAttribute('aria-multiline');
    Object.entries(said).forEach(([name, value]) => box.setAttribute(name, value));
    return () => {
      Object.keys(said).forEach((name) => box.removeAttribute(name));
      box.setAttribute('role', 'textbox');
      box.setAttribute('aria-multiline', 'true');
    };
  }, [editor, list, option]);
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

/** What stands before the caret in its paragraph. */
function before(editor: Editor): string {
  const { $from, empty } = editor.state.selection;
  return empty && $from.parent.isTextblock ? $from.parent.textBetween(0, $from.parentOffset, '\n', ' ') : '';
}

const penOf = (editor: Editor): RichPen => ({
  put(back, what) {
    const { from } = editor.state.selection;
    const place = editor.chain().focus().deleteRange({ from: from - back, to: from });
    if ('html' in what) place.insertContent(what.html).run();
    else if (what.text === '') place.run();
    else place.insertContent({ type: 'text', text: what.text }).run();
  },
});
