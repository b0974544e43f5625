export { escapeHtml, Html, html, raw } from '@sandglass/declaration';
