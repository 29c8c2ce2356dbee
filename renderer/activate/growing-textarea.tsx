import { Textarea, type TextareaProps } from '@mantine/core';
import classes from './growing-textarea.module.css';

/**
 * Lines of text that grow with what is typed. The browser sizes the field: measuring it in script lays the whole page
 * out again at each change of anything on it.
 */
export function GrowingTextarea(props: TextareaProps) {
  return <Textarea rows={1} {...props} classNames={{ input: classes.input ?? '' }} />;
}
