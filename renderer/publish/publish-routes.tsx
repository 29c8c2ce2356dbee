import { Route, Routes } from 'react-router';
import { LostPage } from '../app/lost-page.tsx';
import { ApprovalsPage } from './approvals/approvals-page.tsx';
import { AudiencesPage } from './audiences/audiences-page.tsx';
import { CommunicationsPage } from './communications/communications-page.tsx';
import { SentPage } from './distribution/sent-page.tsx';
import { DocumentPage } from './document/document-page.tsx';
import { DocumentsPage } from './list/documents-page.tsx';
import { LookPage } from './look/look-page.tsx';
import { PublishPlace } from './publish-place.tsx';
import { WrongPage } from './wrong/wrong-page.tsx';

/** Everything of Publish: its sections, and the document that is open. */
export default function PublishRoutes() {
  return (
    <Routes>
      <Route element={<PublishPlace />}>
        <Route index element={<DocumentsPage />} />
        <Route path="wrong" element={<WrongPage />} />
        <Route path="sent" element={<SentPage />} />
        <Route path="communications/:id?" element={<CommunicationsPage />} />
        <Route path="audiences/:id?" element={<AudiencesPage />} />
        <Route path="approvals" element={<ApprovalsPage />} />
        <Route path="look" element={<LookPage />} />
        <Route path=":documentId" element={<DocumentPage />} />
        <Route path="*" element={<LostPage />} />
      </Route>
    </Routes>
  );
}
