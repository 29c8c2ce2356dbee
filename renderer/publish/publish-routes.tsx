import { Route, Routes } from 'react-router';
import { LostPage } from '../app/lost-page.tsx';
import { DocumentPage } from './document/document-page.tsx';
import { DocumentsPage } from './list/documents-page.tsx';

/** Everything of Publish: the documents, and the one that is open. */
export default function PublishRoutes() {
  return (
    <Routes>
      <Route index element={<DocumentsPage />} />
      <Route path=":id" element={<DocumentPage />} />
      <Route path="*" element={<LostPage />} />
    </Routes>
  );
}
