import { Route, Routes } from 'react-router';
import { AfterPage } from './after/after-page.tsx';
import { DeclarePage } from './declare/declare-page.tsx';
import { ActivationsPage } from './list/activations-page.tsx';
import { RunningPage } from './running/running-page.tsx';

export default function ActivateRoutes() {
  return (
    <Routes>
      <Route index element={<ActivationsPage />} />
      <Route path="declare" element={<DeclarePage />} />
      <Route path=":id" element={<RunningPage />} />
      <Route path=":id/log" element={<RunningPage />} />
      <Route path=":id/after" element={<AfterPage />} />
    </Routes>
  );
}
